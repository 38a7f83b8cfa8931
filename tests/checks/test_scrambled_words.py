import pytest
from finding import Find

CHECK = "scrambled-words"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "他的研究表明，施用激素可以加速婴儿肺部的成熟。",
            "Baby's research his the lungs can hormones shows of accelerate of that administration the maturation the.",
        ),
        (
            "The shop on the corner sells fresh bread and coffee to the workers every morning.",
            "的面包和商店每天了工人新鲜早上卖的给在咖啡角落。",
        ),
    ],
)
def test_a_sentence_in_no_order_is_flagged_as_a_whole(find: Find, source: str, target: str) -> None:
    [(_, (right,))] = find(CHECK, source, target)
    assert right == target[:-1]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "使用该:meth:`split`方法的:class:`str`对象。",
            "Objects of the :class:`str` that use the :meth:`split` method of a :mod:`string`.",
        ),
        ("Shouldn't you be at school today?", "你今天不是应该在学校的吗？"),
        ("现场的老字号品牌的产品陈列展。", "The on-site display of products from the old brands."),
        ("2019年5月，日本东京，一名女子走过机场。", "In May 2019, a woman walked past the airport in Tokyo, Japan."),
        ("麦克斯，这是七号桌的账单。", "And, Max, here is the check for table seven."),
        (
            "他的研究表明，施用激素可以加速婴儿肺部的成熟。",
            "His research shows that the administration of hormones can accelerate the maturation of a baby's lungs.",
        ),
        ("昨天在街角买面包的那个女人是我老师。", "The woman who bought bread on the corner yesterday is my teacher."),
        (
            "被告身为公务员，知法犯法，本应从重量刑，惟念其自首并全数缴回赃款，酌予减轻。",
            "A civil servant who knew what law he was breaking, the accused would otherwise have deserved a heavier "
            "sentence, but it was reduced because he had turned himself in and handed back every penny.",
        ),
        (
            "甲方逾期付款的，每逾期一日，应按未付金额的万分之五向乙方支付违约金。",
            "If Party A is late in paying, it shall pay Party B damages of 0.05% of the unpaid amount for each day.",
        ),
        (
            "法官指出，被告身为公务员，知法犯法，本应从重量刑，惟念其自首并全数缴回赃款，酌予减轻。",
            "A civil servant who knew full well what law he was breaking, the accused would otherwise have deserved a "
            "heavier sentence, the judge noted; but it was reduced because he had turned himself in and handed back "
            "every penny of the illicit money.",
        ),
        (
            'Naval bases from Lake Titicaca to the Amazon are daubed with the motto: "The sea is ours by right."',
            "從的的喀喀湖到亞馬遜的海軍總部均展示口號：「大海本應屬於我們。」",
        ),
        ("下周去西安出差。", "I'm going to Xi'an on business next week."),
        ("What the doctor said to the family of the patient is still unclear.", "医生对病人家属说了什么还不清楚。"),
        ("It is the of that I can't stand.", "我受不了的是那个的字。"),
    ],
)
def test_another_order_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
