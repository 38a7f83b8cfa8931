"""What a source says less of than the translation does, check by check."""

import pytest
from finding import Find


@pytest.mark.parametrize(
    ("check", "source", "target", "said"),
    [
        ("modality-changed", "他们应该道歉。", "They have apologised.", "应该"),
        ("modality-changed", "他本可以救她的。", "He saved her.", "本可以"),
        ("modality-changed", "You should have called me.", "你给我打了电话。", "should have"),
        ("quantifier-changed", "他是唯一的幸存者。", "He is a survivor.", "唯一"),
        ("quantifier-changed", "Almost everyone left early.", "所有人都提前走了。", "Almost"),
        ("quantifier-changed", "他是我见过的最聪明的人之一。", "He is the smartest person I have ever met.", "之一"),
        ("quantifier-changed", "这件事并不全是他的错。", "It's not his fault at all.", "不全是"),
        ("attribution-lost", "他涉嫌诈骗。", "He committed fraud.", "涉嫌"),
        ("attribution-lost", "据报道，他已经被捕。", "He has been arrested.", "据报道"),
        ("negation-added", "别忘了带护照。", "Don't bring your passport.", "带"),
        ("negation-added", "会议改到周五。", "The meeting was not moved to Friday.", "改"),
        ("negation-lost", "这不是建议，是命令。", "This is a suggestion, not an order.", "不是"),
        ("negation-lost", "他拒绝道歉。", "He apologised.", "拒绝"),
        ("negation-lost", "他连一句话都没说。", "He said a few words.", "没"),
        ("number-changed", "这药一天三次。", "Take it once a day.", "一天三次"),
        ("number-changed", "这是全国第二大城市。", "It is the largest city in the country.", "第二"),
    ],
)
def test_what_is_said_without_its_reserve_is_flagged(
    find: Find, check: str, source: str, target: str, said: str
) -> None:
    assert said in [here for (here,), _ in find(check, source, target)]


@pytest.mark.parametrize(
    ("check", "source", "target"),
    [
        ("modality-changed", "她现在应该到了。", "She has probably arrived by now."),
        ("modality-changed", "他本可以救她的。", "He could have saved her."),
        ("quantifier-changed", "他是唯一的幸存者。", "He is the sole survivor."),
        ("quantifier-changed", "我几乎每天都跑步。", "I run most days."),
        ("quantifier-changed", "他是我见过的最聪明的人之一。", "He is among the smartest people I have ever met."),
        ("attribution-lost", "所谓陌生人，只是还未相见的友人。", "A stranger is just a friend you haven't met yet."),
        ("attribution-lost", "他涉嫌诈骗。", "He is suspected of fraud."),
        ("negation-added", "别忘了带护照。", "Remember to bring your passport."),
        ("negation-added", "他一直单身。", "He has never married."),
        ("negation-lost", "我不认为他错了。", "I think he isn't wrong."),
        ("negation-lost", "这不是建议，是命令。", "This is an order, not a suggestion."),
        ("number-changed", "This is the country's second largest city.", "这是全国第二大城市。"),
    ],
)
def test_the_same_reserve_in_other_words_is_clean(find: Find, check: str, source: str, target: str) -> None:
    assert find(check, source, target) == []
