import pytest
from finding import Find

from transcheck.model import Pair, Severity
from transcheck.pipeline import Auditor

CHECK = "number-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("他们是国内第一大车企。", "They are the country's second-largest carmaker.", "第一大", "second"),
        ("我买了两张票。", "I bought a ticket.", "两", "a"),
        ("He bought a dog.", "他买了两只狗。", "a", "两"),
        ("我花了200块。", "I spent 2,000 yuan.", "200", "2,000"),
        ("这里住着5万人。", "5,000 people live here.", "5万", "5,000"),
        ("投资了3.5亿元。", "They invested 3.5 billion yuan.", "3.5亿", "3.5 billion"),
        ("支持率只有30%。", "The approval rating is only 3 percent.", "30%", "3 percent"),
        ("公司去年赚了两个亿。", "The company made 2 billion last year.", "两个亿", "2 billion"),
        ("他一米六五。", "He is 1.75 metres tall.", "一米六五", "1.75 metres"),
        ("五个人里有两个没来。", "Three in five did not come.", "五个人里有两", "Three in five"),
        ("涨了5个百分点。", "It rose by 5%.", "5个百分点", "5%"),
        ("这是他们的第二个孩子。", "These are their two children.", "第二", "two"),
        ("四十多年的友谊。", "A friendship of 45 years.", "四十多年", "45 years"),
        ("He drinks two litres a day.", "他一天喝二十升。", "two", "二十"),
        ("他在公司工作了一年。", "He worked at the company for five years.", "一年", "five years"),
        ("他买了一本书。", "He bought three books.", "一", "three"),
        ("She waited for three hours.", "她等了一個小時。", "three hours", "一個小時"),
        ("他排名倒数第二。", "He came second.", "倒数第二", "second"),
        ("她给他们仨一人一个红包。", "She gave each of the two of them a red envelope.", "仨", "two"),
        ("十之八九的骗局始于短信。", "Eight or nine percent of scams begin with a text.", "十之八九", "percent"),
        ("来了十几个朋友。", "Dozens of friends came.", "十几", "Dozens"),
        ("座位只坐了三分之一。", "Two thirds of the seats were taken.", "三分之一", "Two thirds"),
    ],
)
def test_another_value_is_flagged_on_both_numbers(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("绿豆每斤六块。", "Mung beans are twelve yuan a kilo."),
        ("他们签了三方协定。", "They signed a tripartite agreement."),
        ("我有一个问题和两个建议。", "I have one question and two suggestions."),
        ("一年有四个季节。", "There are four seasons in a year."),
        ("他一个人吃了两碗饭。", "He ate two bowls of rice by himself."),
        ("两个人在河边走。", "A couple is walking by the river."),
        ("这话我说过八百遍了。", "I've said this a zillion times."),
        ("今晚我们赚了五千块。", "We made five grand tonight."),
        ("会议 7 : 20 开始。", "The meeting starts at 7 : 20 ."),
        ("这里住着5万人。", "50,000 people live here."),
        ("投资了3.5亿元。", "They invested 350 million yuan."),
        ("支持率只有三成。", "The approval rating is only 30%."),
        ("半数的人没来。", "Half of the people did not come."),
        ("他买了一个西瓜。", "He bought a watermelon."),
        ("我们等了一个半小时。", "We waited for an hour and a half."),
        ("2014年7月24日", "July 24, 2014"),
        ("I waited half a year.", "我等了六个月。"),
        ("Dozens of people came.", "来了几十个人。"),
        ("I ate a dozen dumplings.", "我吃了十来个饺子。"),
        ("鸡蛋六块八一斤。", "Eggs are 6.8 yuan a jin."),
        ("百分之四十的人没有存款。", "Two in five people have no savings."),
        ("他身高一米六五。", "He is 1.65 m tall."),
        ("9/10.", "满分10分，我给9分。"),
        ("这里有211，985的学生。", "There are students of 211 and 985 schools here."),
        ("房价两万一平。", "Homes go for 20,000 a square metre."),
        ("堵车一个半小时，不堵一刻钟。", "It takes fifteen minutes without traffic and ninety with."),
        ("一半一半吧。", "It's fifty-fifty."),
        ("我是第三次来。", "I have come three times."),
        ("他花了五万块买车。", "He spent fifty grand on a car."),
        ("月薪1.5w。", "The salary is 15,000 a month."),
        ("一天工作八小时。", "They work eight hours a day."),
        ("两架三角钢琴。", "Two grand pianos."),
        ("概率是0.38。", "The probability is .38."),
        ("菠萝一公斤多少钱？", "How much is a kilo of pineapples?"),
        ("他在三楼。", "He is on the third floor."),
        ("已连续第三年亏损。", "It has lost money three years in a row."),
        ("四十多年的友谊。", "A friendship of more than 40 years."),
        ("一切都好，万一下雨就别来。", "Everything is fine; just in case it rains, don't come."),
        ("The vaccine cut infections by two-thirds.", "疫苗使感染减少到原来的三分之一。"),
        ("Sales rose by 20%.", "销售额增长到120%。"),
        ("主队零比一负于客队。", "The home team lost 1-0."),
        ("座位只坐了三分之一。", "Two thirds of the seats were empty."),
        ("Only a quarter of the tickets sold.", "四分之三的票没卖出去。"),
    ],
)
def test_the_same_value_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("效率可提升20%左右。", "It can raise efficiency by 20%."),
        ("Nearly 300 people signed.", "300人签了名。"),
    ],
)
def test_a_rough_number_that_is_said_as_an_exact_one_is_minor(source: str, target: str) -> None:
    result = Auditor().audit_pair(Pair("rough", source, target))
    assert [flag.severity for flag in result.flags if flag.check == CHECK] == [Severity.MINOR]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("效率可提升20%左右。", "It can raise efficiency by close to 20%."),
        ("近两年变化很大。", "A lot has changed in the last two years."),
        ("He dribbled around one defender.", "他晃过了一名后卫。"),
        ("His fortune is estimated at nearly 300 million.", "他的财富预估有3亿。"),
    ],
)
def test_a_number_that_is_as_rough_on_both_sides_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_a_figure_without_counterpart_is_flagged_at_its_place(find: Find) -> None:
    [(left, right)] = find(CHECK, "他跑了42公里，很累。", "He ran and was very tired.")
    assert "42" in left[0]
    assert right == ("",)


@pytest.mark.parametrize(
    ("source", "target", "kind"),
    [
        ("这里住着5万人。", "5,000 people live here.", "a slip of scale, a tenth of it; 万 is ten thousand"),
        (
            "We have 3 million users.",
            "我们有3亿用户。",
            "a slip of scale, a hundred times as much; 亿 is a hundred million",
        ),
        ("涨了5个百分点。", "It rose by 5%.", "per cent and percentage points are not the same"),
        ("三分之一的人没来。", "A quarter of the people did not come.", "another share of the whole"),
        ("这是他们的第二个孩子。", "These are their two children.", "one is a place in an order, the other a count"),
    ],
)
def test_the_message_says_what_kind_of_change_it_is(auditor: Auditor, source: str, target: str, kind: str) -> None:
    [flag] = [flag for flag in auditor.audit_pair(Pair("p", source, target)).flags if flag.check == CHECK]
    assert flag.message.endswith(kind)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("来了三十多人。", "Thirty people came."),
        ("Thirty people came.", "来了三十多人。"),
    ],
)
def test_rounding_is_minor(auditor: Auditor, source: str, target: str) -> None:
    flags = [flag for flag in auditor.audit_pair(Pair("p", source, target)).flags if flag.check == CHECK]
    assert [flag.severity for flag in flags] == [Severity.MINOR]


def test_the_number_of_the_police_may_be_told_by_their_name(find: Find) -> None:
    source = "半夜邻居还在唱歌，我打了110，警察来了才消停。"
    target = "My neighbour was still singing at night, and it only quietened down when the police came."
    assert find(CHECK, source, target) == []


def test_a_figure_in_a_clause_left_out_is_no_error_of_its_own(find: Find) -> None:
    source = "The council mended the road in spring, and it planted 320 trees along the river."
    assert find(CHECK, source, "市议会春天修好了那条路。") == []


def test_a_figure_is_lost_with_a_clause_that_nobody_misses(find: Find) -> None:
    found = find(CHECK, "Every donation will be doubled, up to a total of $20,000.", "每一笔捐款都会翻倍。")
    assert found == [(("$20,000",), ("",))]
