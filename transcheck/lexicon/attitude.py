"""Words by which a speaker takes a stand: how sure, how many, on what condition, on whose word, when, how much."""

from __future__ import annotations

from transcheck.lexicon.phrases import Phrases

MODALITY = Phrases(
    {
        "necessity": "必须 必需 务必 务须 须 一定要 非得",
        "permission": "可以 能 能够 允许 准许 获准",
        "possibility": "可能 也许 或许 兴许 说不定 没准 没准儿 或可 或将 或会 或能",
        "needless": "不必 不用 无需 无须 不需要 不需 用不着 没必要 唔使",
        "prohibition": "不得 不准 不许 不可以 禁止 严禁",
        "future": "将 将会 将要 会",
        "other": "不允许 不准许 "
        "不能 不可 不能够 只能 只好 只得 不得不 不能不 不可不 可能性 不可能 不太可能 尽可能 可能的话 必须的",
    },
    {
        "necessity": "must, have to, has to, had to, need to, needs to, required to, have got to, 've got to",
        "permission": "can, may, allow to, allowed to, permitted to, able to, free to",
        "possibility": "might, perhaps, maybe, possibly",
        "needless": "need not, need n't, not have to, n't have to, not need to, n't need to, n't need, "
        "no need to, not required to, not need",
        "prohibition": "must not, must n't, not allowed to, n't allowed to, forbidden, prohibited",
        "future": "will, shall, 'll, going to",
        "other": "cannot, can not, can n't, may not, can only, could only, cannot but, no choice but, "
        "may well, might as well, may as well, maybe next time, maybe later, maybe another time, might i, might we, "
        "can possibly, could possibly",
    },
)

UNCERTAINTY = Phrases(
    {
        "uncertain": "可能 也许 或许 兴许 说不定 没准 没准儿 大概 恐怕 估计 似乎 好像 仿佛 疑似 怕 应该 应 "
        "预计 有望 潜在 机会 可 或 或者 恐 看来 看起来 据说 听说 想必 大约 未必 不一定 难免 如果 要是 会不会 是否 "
        "不定 几率 概率 风险 能 能够 可以 不可能 有可能 很可能 极有可能 可能性 尽可能 恐将 以为 觉得 认为 若 万一 "
        "不太可能 涉嫌 怀疑 想 或将 或可 或会 或能 要不 吧 考虑 打算 琢磨 犹豫 寻思",
    },
    {
        "uncertain": "may, might, can, could, possible, possibly, possibility, potential, potentially, "
        "perhaps, maybe, likely, unlikely, likelihood, probable, probably, chance, risk, seem, appear, apparently, "
        "suggest, suspect, think, believe, guess, suppose, expect, feel, imagine, wonder, whether, if, should, "
        "ought, would, fear, afraid, about, say, presumably, arguably, bet, prone, impossible, able, option, "
        "opportunity, threaten, sometimes, often, not necessarily, look like, tend, in case, prospect, uncertain, "
        "sure, allow, help, capable, hope, allegedly, reportedly, conceivably, eventual, or, dare, must, unknown",
    },
)

OBLIGATION = Phrases(
    {
        "unfulfilled": "应该 应当 本该 本应 本来应该 本来该 理应 理当 本可以 本可 本来可以 原本可以 本来能 本能够 "
        "本来会 原本会",
        "other": "必须 得 要 需要 需 应 该 可以 可 能 能够 会 想 如果 要是 早 就好 才对 义务 责任 值得 有权 原本 本来",
    },
    {
        "unfulfilled": "should have, ought to have, could have, should, ought to",
        "other": "would have, must, need, have to, had to, has to, got to, suppose, better, duty, oblige, require, "
        "deserve, right, "
        "time, can, could, would, might, may, meant, owe, due, responsible, responsibility, "
        "if, only, wish, let, please",
    },
)
"""Words by which something is to be done, or could have been, and need not have been."""

QUANTITY = Phrases(
    {
        "all": "所有 全部 一切 全体 每个 每位 每名 每一个 每 人人 个个 所有的",
        "most": "十个有九个 十个里有九个 十个里九个 "
        "几乎所有 几乎全部 差不多所有 大多数 大部分 大部份 多数 绝大多数 绝大部分 大多 大都 多半 "
        "多为 多是 多由 多以",
        "many": "许多 很多 众多 大量 好多 不少 诸多 很多人 许多人",
        "some": "有些 一些 部分 部份 有的 某些 有些人 一部分 一部份 了些",
        "few": "很少 极少 少数 极少数 很少人 很少有 几乎没人 几乎没有人 没几个人 没什么人",
        "several": "有几位 有几个 有几名 好几位 好几个 好几名",
        "other": "没有几位 没有几个 没有几名 没几位 没几个 没几名 多半是因为 "
        "大部分时间 部分地 每次 每年 每天 一切都 分部",
    },
    {
        "all": "all, every, every single, every single one of, each and every, every one of, all of, each, each of, "
        "everyone, everybody, everything, the whole of",
        "most": "almost all, nearly all, virtually all, almost every, nearly every, most, most of, "
        "the majority of, majority of, a majority of, the vast majority of, vast majority of",
        "many": "many, many of, a lot of, lots of, numerous, plenty of, a large number of, quite a few, a great many",
        "some": "some, some of, several, several of, certain, a few, a few of, part of",
        "few": "few, few of, very few, hardly any, hardly anyone, hardly anybody, almost nobody, almost no one, "
        "only a few, a minority of, a handful of, only a handful of",
        "other": "the few, past few, last few, next few, first few, every few, these few, those few, few and far, "
        "man of few, at all, after all, above all, all over, all right, all the time, all the way, not all, "
        "not every, n't all, all but, the most, at most, most likely, first of all, "
        "all along, all day, as many as, how many, so many, too many, not many, n't many, as many, some day, "
        "every day, all in all, most recent, most recently, each other, of all, all too, all out, all about, "
        "that 's all, most important, many more, every time, all sorts of, all kinds of, all night, "
        "all year, all around, many a, each time, each day, each year, every year, for all, in all, all together, "
        "all of a sudden",
    },
)

CONDITION = Phrases(
    {
        "if": "如果 要是 假如 若 倘若 假若 如若 只要 假使 若是 如果说 万一 如",
        "unless": "除非",
        "even if": "即使 即便 就算 哪怕 纵使 即使是",
        "because": "因为 由于",
        "although": "虽然 尽管 虽说 虽 固然",
        "other": "尽管说 尽管问 尽管来 尽管拿 尽管放心 尽管开口 尽管用 尽管去 "
        "要不是因为 要不是由于 若不是因为 如果不是因为 若非因为",
    },
    {
        "if": "if, provided that, provided, as long as, in case, so long as, providing, on condition that",
        "unless": "unless",
        "even if": "even if, even though, even when",
        "because": "because, since, because of, due to, thanks to, owing to",
        "although": "although, though, despite, in spite of",
        "other": "as though, as if, if only, if not, only if, if any, even so, what if, see if, ask if, wonder if, "
        "know if, not sure if, n't sure if, doubt if, matter if, care if, mind if, ever since, asked if, "
        "if anything, than if, like if, if ever, long since, in case you have, in case you had, in case you did, "
        "in case you miss, in case anyone wonder",
    },
)

CONSEQUENCE = Phrases(
    {
        "therefore": "所以 因此 因而 于是",
        "but": "但 但是 可 可是 然而 不过",
        "other": "不过是 可不 可不是 可见",
    },
    {
        "therefore": "therefore, hence, thus, consequently, so",
        "but": "but, yet, however, nevertheless",
        "other": "so that, so many, so much, so far, so long, so called, so to, so do, so did, so is, so are, "
        "so be it, so how, so what, so why, so where, so who, so when, not so, but for, but also, but rather, but then",
    },
)
"""What follows from what was said before, or stands against it."""

CONDITIONAL = Phrases(
    {
        "conditional": "如果 要是 假如 若 倘若 假若 如若 只要 除非 的话 万一 一旦 当 时 时候 就 则 便 否则 才 "
        "才能 才会 才可 才可以 "
        "凡 一经 经 要不 不然 无论 不管 只有 假设 后 之后 以后 前 之前 以前 等 既然 是否 谁 即使 就算 即便 哪怕 如 要 "
        "再 不论 假使 若是 当中 之时 或许 是不是 会不会 有没有 要不是 想 愿意 可 吗 么 的时候 凡是 每当 每次 若非 倘 "
        "不 没有 没 但凡 任何 不论是 前提 条件 真 真的 真有 真要 真是 真能 真到 赶上 碰上 遇到 遇上",
    },
    {
        "conditional": "if, unless, when, whenever, once, as long as, provided, providing, in case, should, "
        "were, had, otherwise, without, with, until, till, after, before, or, whether, suppose, assuming, assume, "
        "given, and, who, whoever, anyone, those, any, in the event, even though, but for, would, could, where, "
        "wherever, while, on condition, as, by, imagine, say, let, however, no matter, whatever, please, may, "
        "might, want, upon, though, although, whichever, only, wish, will",
    },
)

HEARSAY = Phrases(
    {
        "hearsay": "据说 听说 据称 据传 传闻 传言 有人说 据悉 据闻 风传 谣传 盛传 据报道 据报 相传 传说 听闻 "
        "涉嫌 所谓 所谓的",
        "other": "听说过 传说中 传说里 听说读写",
    },
    {
        "hearsay": "reportedly, allegedly, supposedly, purportedly, rumour have it, rumor have it, "
        "word have it, i hear that, i 've heard, be said to, be rumoured to, be rumored to, it be said that, "
        "be reported to, it be reported that, people say that, i heard, be alleged to, "
        "so-called, be suspected of, be accused of",
        "other": "i heard a, i heard him, i heard her, i heard them, i heard it, i heard you, i heard about, "
        "i heard of, i heard someone, i heard his, i heard my, i heard something, "
        "i heard your, i heard what, so i 've heard, i 've heard of, "
        "i 've heard about, i 've heard it, i 've heard that",
    },
)

REPORTING = Phrases(
    {
        "report": "主张 辩解 声辩 坚称 辩称 谎称 诉称 妄称 "
        "说 称 听 据 传 报道 报 消息 谣 谣言 自称 表示 认为 指 涉嫌 疑 疑似 似乎 好像 显然 看来 闻 "
        "告 告诉 宣称 声称 号称 据说 听说 据称 据传 传闻 传言 有人说 据悉 据闻 相传 传说 听闻 据报道 据报 媒体 "
        "被指 指控 指称 得知 人称 人们 大家 提到 据信 说是 人说 常说 都说 说过 流传 爆料 网传 听讲 声言 讲 话 谈到 "
        "报导 写道 透露 披露 公布 怀疑 所谓 认定 预计 看似 应该 可能 或 被控 据了解 了解 显示 指出 介绍",
    },
    {
        "report": "say, claim, report, hear, hearing, tell, rumour, rumor, word, allege, suppose, apparently, accord, "
        "believe, think, know, seem, purport, accuse, suspect, story, news, gossip, call, expect, understand, "
        "learn, legend, reportedly, allegedly, supposedly, purportedly, source, speak, talk, describe, note, "
        "reveal, show, media, appear, consider, announce, state, quote, account, assert, estimate, find, mention, "
        "read, tradition, myth, lore, credit, insist, indicate, tale, told, depict, charge, "
        "so-called, suspicion, wanted, self-styled, would-be",
    },
)

SPEECH = Phrases(
    {
        "speech": "强调 坦言 直言 回应 回复 表明 重申 补充 警告 承诺 抱怨 解释 回答 答 问 喊 喊道 想 心想 写 写着 写道 "
        "留言 评论 发帖 发短信 原话 口号 俗话 承认 否认 反驳 感叹 认为 觉得 说道 叫道 讲道 话",
    },
    {
        "speech": "stress, emphasize, emphasise, add, warn, promise, complain, explain, answer, reply, ask, shout, "
        "cry, write, text, post, message, comment, think, wonder, argue, admit, deny, respond, remark, saying, word, "
        "words, slogan, sign, tweet, declare, forecaster, forecast, pundit",
    },
)
"""Words that bring in what somebody says or thinks, beside those of ``REPORTING``."""

TIME = Phrases(
    {
        "past": "已经 已 曾 曾经 昨天 昨晚 昨日 前天 去年 上周 上个月 上月 上星期 刚刚 刚才",
        "future": "将 将要 将会 即将 明天 明年 下周 下个月 下月 后天 下星期 就要 快要 将于 将在 明日",
        "ahead": "会 要 想",
        "planned": "打算 计划 准备 拟 有意",
    },
    {"future": "will, shall, 'll, going to, about to", "other": "will have, would"},
)

UNREALISED = Phrases(
    {
        "tried": "企图 试图 妄图 意图 力图 争取 力争",
        "meant": "打算 考虑 计划 拟 有意 本想 本来想 本来要 本来打算 原想 原打算 原本想 原本打算 原计划 本打算 扬言",
        "said": "答应 承诺 同意 提议 建议 敦促 呼吁",
        "nearly": "差点 差点儿 差一点 险些",
        "other": "考虑到 按计划 计划经济 计划生育 意图的",
    },
    {
        "tried": "try to, attempt to, seek to",
        "meant": "plan to, consider, intend to, be going to, mean to, about to, threaten to, hope to",
        "said": "agree to, promise to, offer to, propose to",
        "nearly": "almost, nearly",
        "other": "not try to, not plan to, n't plan to, n't intend to, never intend to, not intend to, n't mean to, "
        "not mean to, consider to be, consider as, all things considered",
    },
)
"""Words by which what follows is not, or not yet, done."""

DEGREE = Phrases(
    {
        "high": "非常 极其 极 十分 特别 超级 极度 万分 无比 异常 大幅 大幅度",
        "low": "有点 有点儿 有一点 稍微 略 略微 稍 些许 小幅 小幅度 略有",
        "other": "不太 不是很 不十分 不非常 不特别 一点也 一点都",
    },
    {
        "high": "extremely, very, incredibly, enormously, absolutely, hugely, terribly, massively, sharply, "
        "greatly, dramatically, tremendously, immensely",
        "low": "slightly, a bit, a little, a little bit, somewhat, mildly, marginally, a tad",
        "other": "not very, n't very, a little while, a bit of, very little, not a bit, the very, very few, "
        "very much, a little more, quite a bit, not a little, not absolutely, a very little",
    },
)
