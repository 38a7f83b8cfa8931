// Every word of the interface, in the languages that it speaks.

const english = {
  "language-name": "English", "skip": "Skip to the pair", "queue": "Queue", "undo": "Undo", "redo": "Redo",
  "help": "Keys", "state": "Show", "verdict": "Verdict", "check": "Check", "previous": "Previous", "next": "Next",
  "state-open": "undecided", "state-finished": "finished", "state-all": "all pairs", "any": "any",
  "progress": "{finished} of {total} finished", "position": "pair {position} of {total}",
  "reviewer": "Reviewer: {name}", "theme-auto": "Theme: system", "theme-light": "Theme: light",
  "theme-dark": "Theme: dark",
  "comment-number": "comment {number}", "line": "line {first}", "lines": "lines {first}–{last}", "comma": ", ",
  "source": "Source", "target": "Translation", "reference": "Reference", "machine": "Machine translation",
  "context": "Context", "zh": "Chinese", "en": "English", "score": "{score} faithful",
  "missing": "something is missing here", "cut": "{count} more characters are not shown",
  "flags": "Flags", "no-flags": "transcheck flags nothing here. Is something wrong all the same?",
  "accept": "Accept", "reject": "Reject", "waive": "Waive", "accepted": "accepted", "rejected": "rejected",
  "waived": "waived", "undecided": "undecided", "severity": "Severity", "category": "Category",
  "confidence": "confidence {share}", "gone": "no longer reported",
  "reason": "Why may this pair keep it?", "save": "Save", "cancel": "Cancel",
  "marks": "Missed", "no-marks": "Nothing marked.", "mark": "Mark what was missed", "mark-title": "Mark a divergence",
  "mark-how": "Select the words in each text, with the mouse or with Shift and the arrow keys. A cursor without a "
    + "selection marks the place where something is missing.",
  "nothing-marked": "nothing selected", "gap-at": "missing after “{before}”", "gap-start": "missing at the start",
  "note": "Note", "remove": "Remove", "edit": "Edit", "other-check": "other",
  "comment": "Comment", "comment-hint": "Kept when you leave the field.",
  "finish": "Finish and next", "finished": "Finished", "reopen": "Open again",
  "undecided-left": "{count} to decide", "one-undecided": "1 to decide",
  "others": "Other reviewers", "others-hidden": "What others decided is shown once you have finished this pair.",
  "no-others": "Nobody else has reviewed this pair.",
  "said-mark": "marked {check} ({severity})", "said-comment": "comment: {comment}",
  "said-no-mark": "marked nothing that was missed", "said-flag": "{check}: {decision}",
  "name-title": "Who reviews?", "name-why": "Each decision is kept under a name, so that several people can review "
    + "the same pairs and agreement can be measured.",
  "name": "Your name", "begin": "Begin",
  "help-title": "Keys", "shortcuts": "Single keys act", "close": "Close",
  "help-kept": "Every decision is on the disk before the page shows it. Undo takes back one decision after the other, "
    + "also of earlier sessions.",
  "key-flags": "next, previous flag", "key-accept": "accept", "key-reject": "reject",
  "key-waive": "waive, with a reason", "key-severity": "neutral, minor, major, critical", "key-category": "category",
  "key-mark": "mark what was missed", "key-comment": "comment", "key-finish": "finish and go on",
  "key-pairs": "next, previous pair", "key-undo": "undo, redo", "key-filter": "choose what is shown",
  "key-help": "this list", "key-escape": "leave a field or form",
  "done": "No pair is left in this queue.", "done-more": "Choose “all pairs” above to go through them again, or end "
    + "the review with Ctrl-C in the terminal.",
  "undone": "Taken back.", "redone": "Restored.", "nothing-to-undo": "There is nothing to take back.",
  "nothing-to-redo": "There is nothing to restore.", "kept": "Kept.",
  "offline": "The review has ended or does not answer. All that was kept is safe; start transcheck review again and "
    + "open the new address.",
  "all-decided": "All flags are decided.",
  "faithful": "faithful", "questionable": "questionable", "divergent": "divergent", "unverifiable": "unverifiable",
  "neutral": "neutral", "minor": "minor", "major": "major", "critical": "critical",
};

const chinese = {
  "language-name": "简体中文", "skip": "跳到句对", "queue": "队列", "undo": "撤销", "redo": "重做",
  "help": "按键", "state": "显示", "verdict": "结论", "check": "检查项", "previous": "上一对", "next": "下一对",
  "state-open": "未审", "state-finished": "已审完", "state-all": "全部句对", "any": "不限",
  "progress": "已审完 {finished} / {total}", "position": "第 {position} 对，共 {total} 对",
  "reviewer": "审校人：{name}", "theme-auto": "主题：跟随系统", "theme-light": "主题：浅色", "theme-dark": "主题：深色",
  "comment-number": "评论 {number}", "line": "第 {first} 行", "lines": "第 {first}–{last} 行", "comma": "，",
  "source": "原文", "target": "译文", "reference": "参考译文", "machine": "机器译文",
  "context": "上下文", "zh": "中文", "en": "英文", "score": "忠实度 {score}",
  "missing": "此处有缺漏", "cut": "另有 {count} 个字符未显示",
  "flags": "标记", "no-flags": "transcheck 未作标记。译文仍有问题吗？",
  "accept": "接受", "reject": "驳回", "waive": "豁免", "accepted": "已接受", "rejected": "已驳回",
  "waived": "已豁免", "undecided": "未定", "severity": "严重程度", "category": "类别",
  "confidence": "置信度 {share}", "gone": "最近一次检查未再报告",
  "reason": "为何可以保留？", "save": "保存", "cancel": "取消",
  "marks": "漏标", "no-marks": "没有补标。", "mark": "补标遗漏的问题", "mark-title": "补标一处偏差",
  "mark-how": "在两边文本中选出相关词语：用鼠标，或按住 Shift 加方向键。只放光标而不选字，表示此处缺了内容。",
  "nothing-marked": "未选", "gap-at": "“{before}”之后有缺漏", "gap-start": "开头有缺漏",
  "note": "说明", "remove": "删除", "edit": "修改", "other-check": "其他",
  "comment": "备注", "comment-hint": "离开输入框时自动保存。",
  "finish": "审完，下一对", "finished": "已审完", "reopen": "重新打开",
  "undecided-left": "还有 {count} 处未定", "one-undecided": "还有 1 处未定",
  "others": "其他审校人", "others-hidden": "审完这一对之后，才会显示他人的决定。",
  "no-others": "还没有其他人审过这一对。",
  "said-mark": "补标 {check}（{severity}）", "said-comment": "备注：{comment}", "said-no-mark": "未补标", "said-flag": "{check}：{decision}",
  "name-title": "谁来审校？", "name-why": "每个决定都记在审校人名下，这样多人可以审同一批句对，并计算一致程度。",
  "name": "您的姓名", "begin": "开始",
  "help-title": "按键", "shortcuts": "启用单键操作", "close": "关闭",
  "help-kept": "每个决定都先写入磁盘，页面才会显示。撤销会逐一收回决定，以前的也可以。",
  "key-flags": "下一处、上一处标记", "key-accept": "接受", "key-reject": "驳回",
  "key-waive": "豁免（须写理由）", "key-severity": "提示、轻微、严重、致命", "key-category": "类别",
  "key-mark": "补标遗漏的问题", "key-comment": "备注", "key-finish": "审完并继续",
  "key-pairs": "下一对、上一对", "key-undo": "撤销、重做", "key-filter": "选择显示内容",
  "key-help": "本列表", "key-escape": "离开输入框或表单",
  "done": "队列里没有待审的句对了。", "done-more": "在上方选“全部句对”可再看一遍；在终端按 Ctrl-C 结束审校。",
  "undone": "已撤销。", "redone": "已重做。", "nothing-to-undo": "没有可撤销的决定。",
  "nothing-to-redo": "没有可重做的决定。", "kept": "已保存。",
  "offline": "审校服务已结束或没有响应。已保存的决定不会丢失；请重新运行 transcheck review 并打开新地址。",
  "all-decided": "所有标记都已决定。",
  "faithful": "忠实", "questionable": "存疑", "divergent": "不符", "unverifiable": "无法判断",
  "neutral": "提示", "minor": "轻微", "major": "严重", "critical": "致命",
};

export const LANGUAGES = { "en": english, "zh-Hans": chinese };

let current = "en";

export function speak(language) {
  current = language in LANGUAGES ? language : "en";
  document.documentElement.lang = current;
}

export const language = () => current;

export function say(word, values = {}) {
  const text = LANGUAGES[current][word] ?? english[word] ?? word;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
