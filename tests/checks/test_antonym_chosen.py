import pytest
from finding import Find

CHECK = "antonym-chosen"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("箱子越来越小。", "The boxes are getting bigger.", "小", "bigger"),
        ("The price went up 9%.", "价格降了9%。", "went up", "降"),
        ("The meeting has been postponed.", "会议提前了。", "postponed", "提前"),
        ("这条裙子太长。", "This skirt is too short.", "长", "short"),
        ("The coach denied signing the letter.", "教练拒绝在信上签名。", "denied signing", "拒绝"),
        ("关联性非常强。", "The correlation is very weak.", "强", "weak"),
        ("Tom is always late.", "汤姆有时迟到。", "always", "有时"),
        ("政府决定增加教育经费。", "The government decided to decrease education spending.", "增加", "decrease"),
        ("大多数居民反对这个计划。", "Most residents support the plan.", "反对", "support"),
        ("公司承認了這些傳聞。", "The company denied the rumours.", "承認", "denied"),
        ("他精心设计了这场演出。", "He carelessly designed this show.", "精心", "carelessly"),
        ("那是一只年轻的狗。", "That is an old dog.", "年轻", "old"),
        ("工资实际增长三成。", "Wages had a nominal increase of 30%.", "实际", "nominal"),
        ("The museum opens at nine.", "博物馆九点关闭。", "opens", "关闭"),
        ("She remembered his birthday.", "她忘记了他的生日。", "remembered", "忘记"),
        ("我很失望。", "I am very satisfied.", "失望", "satisfied"),
        ("股市大跌。", "The stock market soared.", "大跌", "soared"),
        ("他家很窮。", "His family is rich.", "很窮", "rich"),
        ("They are enemies.", "他们是朋友。", "enemies", "朋友"),
        ("The tumour is benign.", "肿瘤是恶性的。", "benign", "恶性"),
        ("他们离婚了。", "They got married.", "离婚", "married"),
        ("我们赢了。", "We lost.", "赢", "lost"),
        ("護照有效。", "The passport has expired.", "有效", "expired"),
        ("油价上涨了。", "Oil prices fell.", "上涨", "fell"),
        ("店里禁止吸烟。", "Smoking is allowed in the shop.", "禁止", "allowed"),
        ("She turned down the job.", "她接受了这份工作。", "turned down", "接受"),
        ("The suspect is at large.", "嫌疑人已经落网。", "at large", "落网"),
        ("物价涨幅低于预期。", "Prices rose more than expected.", "低于", "more than expected"),
        ("He borrowed money from his sister.", "他借给姐姐钱。", "borrowed", "借给"),
        ("请于抵达当日出示护照。", "Please show your passport on the day of departure.", "抵达", "departure"),
        ("The old dog is still healthy.", "那只老狗还是体弱多病。", "healthy", "体弱多病"),
        ("The account has been frozen.", "账户已解冻。", "frozen", "解冻"),
        ("我們逆風騎了一路。", "We had a tailwind all the way.", "逆風", "tailwind"),
        ("这条线路已经开通。", "The route has been closed.", "开通", "closed"),
        ("她是领养的。", "She is his biological daughter.", "领养", "biological"),
        ("这门课是必修的。", "The course is optional.", "必修", "optional"),
        ("她很内向。", "She is very outgoing.", "内向", "outgoing"),
        ("I was proud of him.", "我为他感到羞愧。", "proud", "羞愧"),
        ("我姐姐是护士。", "My younger sister is a nurse.", "姐姐", "younger sister"),
    ],
)
def test_an_opposite_is_flagged_on_both_words(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("除了演出，他没有一件事是准时的。", "He is late for everything except the show."),
        ("他搬去便宜点的地方了。", "He moved somewhere less expensive."),
        ("这门课是选修的。", "The course is not compulsory."),
        ("出发那天早上下着雨。", "It was raining on the morning of their departure."),
        ("我最多宽限他到周末。", "I'm giving him till the end of the week."),
        ("她恢复得不错，身体硬朗。", "She has recovered well and is fit."),
        ("买房比租房贵。", "Renting is cheaper than buying."),
        ("My uncle sold me his car.", "我从叔叔那里买了他的车。"),
        ("俄罗斯向中国出口石油。", "China imports oil from Russia."),
        ("She turned down the job.", "她谢绝了这份工作。"),
        ("The court turned down his appeal.", "法院驳回了他的上诉。"),
        ("油价跌回了去年的水平。", "Oil prices are back down to last year's level."),
        ("我姐姐有个小儿子。", "My sister has a little boy."),
        ("抢个专家号能不难吗？", "It is so hard to get an appointment."),
        ("我老是忘记别人的名字。", "I always have trouble remembering names."),
        ("政府决定增加教育经费。", "The government decided to raise education spending."),
        ("他没有反对这个计划。", "He supported the plan."),
        ("He did not forget her birthday.", "他记得她的生日。"),
        ("这双鞋是从一个老同学那儿买的。", "An old classmate sold me these shoes."),
        ("Few people disagreed.", "大家基本都同意。"),
        ("有人支持，也有人反对。", "Some are against it and some are in favour."),
        ("利率上升，股价下跌。", "Share prices fall when interest rates rise."),
        ("It was all part of the plan.", "这都是计划的一部分。"),
        ("The film was not exciting at all.", "这部电影很无聊。"),
        ("服务很差，菜倒是好吃。", "The service is awful, but the food is delicious."),
        ("公司在国内外都有客户。", "The company has customers at home and abroad."),
        ("出入境大厅在三楼。", "The entry and exit hall is on the third floor."),
        ("政府减税，帮助企业提高工资。", "By reducing taxes the government helps companies raise wages."),
        ("公司宣布，从下个月起取消夜班。", "The company announced an end to night shifts, starting next month."),
        ("Passengers may be denied boarding.", "乘客可能被拒绝登机。"),
        ("He denied being wrong.", "他拒绝承认错误。"),
        ("Your account will be unblocked as soon as you agree.", "一旦您同意，您的账户就会被解除封禁。"),
        ("She is the finest cellist of her generation.", "她是她那一代最出色的大提琴手。"),
    ],
)
def test_denials_and_rising_beside_falling_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
