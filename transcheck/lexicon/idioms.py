"""Idioms and set phrases that mean as a whole, so that none of their words has a counterpart of its own.

Most Chinese ones are known to CC-CEDICT, which marks them; here are those of everyday speech that it lacks, and the
English ones, of which it has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.phrases import Phrases
from transcheck.model import CHINESE, Text

IDIOMS = Phrases(
    chinese={
        "idiom": "老天爷赏饭吃 老天赏饭吃 祖师爷赏饭吃 赏饭吃 你行你上 不行别说话 站着说话不腰疼 吃饱了撑的 吃饱了撑着 "
        "没事找事 哪儿跟哪儿 哪跟哪 八竿子打不着 说曹操曹操到 说曹操曹操就到 眼不见心不烦 各打五十大板 "
        "雷声大雨点小 换汤不换药 丑话说在前头 丑话说在前面 打开天窗说亮话 生米煮成熟饭 一分钱一分货 "
        "羊毛出在羊身上 饱汉不知饿汉饥 占着茅坑不拉屎 死马当活马医 上气不接下气 前言不搭后语 情人眼里出西施 "
        "强扭的瓜不甜 太阳打西边出来 太阳从西边出来 手无缚鸡之力 八字不合 八字还没一撇 八字没一撇 胳膊肘往外拐 "
        "天高皇帝远 一朝被蛇咬 一个巴掌拍不响 当局者迷 不到黄河心不死 不见棺材不落泪 狗嘴里吐不出象牙 "
        "肥水不流外人田 好汉不吃眼前亏 家家有本难念的经 哑巴吃黄连 敬酒不吃吃罚酒 热脸贴冷屁股 皇帝不急太监急 "
        "癞蛤蟆想吃天鹅肉 眼睛一闭一睁 一把屎一把尿 一把鼻涕一把泪 哪壶不开提哪壶 鸡蛋里挑骨头 里外不是人 "
        "两头不讨好 睁一只眼闭一只眼 睁只眼闭只眼 拿得起放得下 走着瞧 远亲不如近邻 破罐子破摔 "
        "丈二和尚摸不着头脑 摸不着头脑 恨铁不成钢 干打雷不下雨 光打雷不下雨 有奶便是娘 吃一堑长一智 "
        "碗里看着锅里 吃着碗里瞧着锅里 不当家不知柴米贵 没吃过猪肉还没见过猪跑 牛不喝水强按头 话糙理不糙 "
        "不怕一万,就怕万一 不怕一万就怕万一 烂泥扶不上墙 扶不上墙 气不打一处来 大眼瞪小眼 打肿脸充胖子 "
        "多一事不如少一事 三天打鱼两天晒网"
    },
    english={
        "idiom": "break a leg, break the ice, cup of tea, piece of cake, head or tail, heads or tails, "
        "head over heels, "
        "say that again, tell me about it, long time no see, so far so good, stay up, up all night, under the weather, "
        "once in a blue moon, raining cats and dogs, rain cats and dogs, hit the sack, hit the road, hit the books, "
        "bite the bullet, spill the beans, let the cat out, kick the bucket, beat around the bush, call it a day, "
        "drop of a hat, remain to be seen, remains to be seen, take your time, take my time, "
        "cost an arm and a leg, out of the blue, over the moon, in the long run, on the fence, on the ball, "
        "pull my leg, pull your leg, burn the midnight oil, get rid of, keep an eye on, lose face, save face, "
        "on the same page, on cloud nine, cold feet, cold shoulder, devil's advocate, last straw, rule of thumb, "
        "white elephant, red tape, red herring, rock the boat, throw in the towel, turn a blind eye, "
        "bark up the wrong tree, back to square one, by and large, at the end of the day, no wonder, no big deal, "
        "no cap, in ages, for ages, left no crumbs, leave no crumbs, spill the tea, touch grass, say less, "
        "say no more, hits different, hit different, throw shade, rent free, on point, main character energy, "
        "i 'm dead, you do you, same here, "
        "get over it, hang in there, make ends meet, play it by ear, sleep on it, speak of the devil, "
        "pain in the ass, pain in the neck, pain in the butt, my bad, kick ass, kick-ass, "
        "take it easy, the tip of the iceberg, tie the knot, whole nine yards, you bet, never mind, of course, "
        "french fries, french fry, french toast, french kiss, french window, india ink, indian ink, indian summer, "
        "venetian blinds, venetian blind, turkish bath, brazil nuts, chinese cabbage, chinese checkers, "
        "danish pastry, dutch courage, go dutch, greek to me, swiss roll, russian roulette, bermuda shorts, "
        "panama hat, achilles heel, achilles 's heel, achilles' heel, achilles ' heel, adam 's apple, guinea pig, "
        "trojan horse, midas touch, uncle sam, john doe, jane doe, average joe, peeping tom, chef 's kiss, "
        "sit tight, in your shoes, in my shoes, in his shoes, in her shoes, over my head, cover to cover, "
        "cart before the horse, fun and games, feel free, right this way, hang on to, last checked, take a toll, "
        "taking a toll, benefit of the doubt, on and off, cut it out, knock it off, suit yourself, "
        "mind your own business, mind his own business, mind her own business, mind their own business, beats me, "
        "up to you, fed up, sick and tired, in no time, call it quits, by heart, piece of work, state of the art, "
        "i mean, you know, you see, kind of, sort of, come on, hold on, here you go, there you go, here we go, "
        "rocket science, brain surgery, "
        "of service, of any service, ring a bell, ring any bells, catch my drift, way to go, "
        "give a shit, give a damn, give a fuck, give a crap, give a hoot, "
        "be my guest, every penny, soak to the skin, drench to the skin, up the wall, at each other 's throats, "
        "at each other's throats, lend a hand, give a hand, in the same boat, through the roof, "
        "put through the wringer, through the wringer, heart 's in the right place, heart is in the right place, "
        "none of your business, none of my business, none of our business, none of his business, "
        "none of her business, none of their business, make up your mind, change your mind, change my mind, "
        "cross my mind, for the life of me, for what it's worth, for what it 's worth, for crying out loud, "
        "for heaven 's sake, for god 's sake, for goodness sake, last minute, at the last minute, "
        "in the nick of time, by the book, bend over backwards, bite your tongue, bite my tongue, "
        "blessing in disguise, break the bank, come to terms, cross that bridge, cut corners, down the drain, "
        "down to the wire, drop in the ocean, drop in the bucket, easier said than done, few and far between, "
        "from scratch, from day one, get the hang of, get the message, get away with, get on my nerves, "
        "get on your nerves, get on his nerves, go the extra mile, go without saying, hands down, "
        "hit the nail on the head, hit home, in hot water, in a nutshell, in the blink of an eye, "
        "jump to conclusions, jump the gun, keep your chin up, kill two birds, know the ropes, learn the ropes, "
        "like clockwork, like hot cakes, long story short, lose touch, make a scene, make it big, make sense, "
        "miss the point, nip in the bud, no hard feelings, no strings attached, not the sharpest tool, "
        "off the hook, off the record, on second thoughts, on the spot, on the tip of, on thin ice, "
        "once and for all, out of hand, out of line, out of the woods, over the top, part and parcel, "
        "pass the buck, pay the price, pick up the tab, pull strings, pull yourself together, "
        "read between the lines, rub salt, safe and sound, second to none, see eye to eye, sing your praises, "
        "sings her praises, sing her praises, sing his praises, sleep like a log, slip my mind, slip your mind, "
        "small talk, stab in the back, stand a chance, steal the show, stick to your guns, straight face, "
        "take for granted, take the cake, take the plunge, the bottom line, the last straw, the other way round, "
        "think twice, throw under the bus, time and again, to the bone, to the letter, too good to be true, "
        "top of the world, touch and go, turn a deaf ear, turn over a new leaf, twist my arm, up in the air, "
        "walk on eggshells, wash your hands of, with flying colors, with flying colours, word of mouth, "
        "worth its salt, worth his salt, you name it, of all times, of all people, of all places, of all things, "
        "of all days, so much as, how come"
    },
)
"""The one kind is ``idiom``."""

_SHORTEST, _LONGEST, _TOKENS = 4, 12, 7
"""Characters of a Chinese idiom that a dictionary has, and words that it may be cut into."""


@lru_cache(maxsize=4)
def idiomatic_words(text: Text) -> frozenset[int]:
    """The tokens of a text that belong to an idiom, here or in the dictionary."""
    found = {index for idiom in IDIOMS.find(text) for index in range(idiom.first, idiom.last)}
    if text.language == CHINESE:
        norms = text.norms
        for first in range(len(norms)):
            found.update(range(first, _end_of_idiom(norms, first)))
    return frozenset(found)


def _end_of_idiom(norms: Sequence[str], first: int) -> int:
    """Where the longest idiom of the dictionary ends that begins at a word; that word if none does."""
    known = load_dictionary()
    most = min(_LONGEST, known.longest_from("".join(norms[first : first + 2])[:2]))
    longest, joined = first, ""
    for place in range(first, min(first + _TOKENS, len(norms)) if most >= _SHORTEST else first):
        joined += norms[place]
        if len(joined) > most:
            break
        if len(joined) >= _SHORTEST and joined in known and is_idiom(joined):
            longest = place + 1
    return longest


@lru_cache(maxsize=65536)
def is_idiom(word: str) -> bool:
    """True for a Chinese word or phrase that the dictionary calls an idiom or a proverb."""
    return len(word) >= _SHORTEST and any(
        mark in sense for sense in load_dictionary().definitions(word) for mark in ("(idiom", "(proverb", "(saying")
    )
