import pytest
from finding import Find

CHECK = "idiom-taken-literally"


@pytest.mark.parametrize(
    ("source", "target", "idiom", "words"),
    [
        ("上个月裁员，我被炒鱿鱼了。", "Last month they served me fried squid.", "炒鱿鱼", ["squid"]),
        ("她老公跟誰說話她都吃醋。", "She drinks vinegar whoever her husband talks to.", "吃醋", ["vinegar"]),
        ("出了事就找我背鍋。", "Whenever something goes wrong, I carry the pot.", "背鍋", ["pot"]),
        ("考前才临时抱佛脚。", "He hugs the Buddha's feet right before the exam.", "临时抱佛脚", ["Buddha", "feet"]),
        ("这次又白跑一趟。", "I got a free ride again.", "白跑一趟", ["free ride"]),
        ("老板说话不算数。", "The boss can't do sums.", "说话不算数", ["sums"]),
        ("這主管很機車。", "This supervisor is very motorcycle.", "很機車", ["motorcycle"]),
        ("佢成日煲電話粥。", "She boils phone congee all day.", "煲電話粥", ["congee"]),
        ("我不吃你画的饼。", "I won't eat the pancake you made.", "画的饼", ["pancake"]),
        ("The exam was a piece of cake.", "考试是一块蛋糕。", "was a piece of cake", ["蛋糕"]),
        ("I've been ghosted twice this month.", "我这个月撞了两回鬼。", "been ghosted", ["撞了两回鬼"]),
        ("Relax, I'm only pulling your leg.", "別緊張，我只是在拉你的腿。", "pulling your leg", ["腿"]),
        ("He was caught red-handed.", "他被抓住了红手。", "red-handed", ["红手"]),
        ("The singer is survived by his wife.", "这位歌手与妻子幸免于难。", "is survived by", ["幸免于难"]),
        ("Break a leg tonight!", "今晚摔断腿！", "Break a leg tonight", ["摔断腿"]),
        ("They threw me under the bus.", "他们把我扔到公交车下。", "threw me under the bus", ["公交车下"]),
    ],
)
def test_an_idiom_taken_word_for_word_is_flagged_on_both(
    find: Find, source: str, target: str, idiom: str, words: list[str]
) -> None:
    assert find(CHECK, source, target) == [((idiom,), tuple(words))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("隻狗仔打咗疫苗。", "The puppy has had its jabs."),
        ("上个月裁员，我被炒鱿鱼了。", "I got the sack last month."),
        ("The exam was a piece of cake.", "考试小菜一碟。"),
        ("考前才临时抱佛脚。", "He only crams right before the exam."),
        ("别泼冷水了。", "Don't throw cold water on it."),
    ],
)
def test_an_idiom_rendered_by_its_sense_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他吃饺子爱吃醋。", "He likes vinegar with his dumplings."),
        ("这道炒鱿鱼太辣了。", "This stir-fried squid is too spicy."),
        ("小时候妈妈让我去打酱油。", "When I was little, Mum would send me to buy soy sauce."),
        ("列車出軌，三人受傷。", "A train derailed, injuring three."),
        ("他在河边摸鱼。", "He was catching fish by the river."),
        ("家里的电灯泡坏了。", "The light bulb at home has gone."),
        ("他做的是拔草的活，草多。", "His work is pulling weeds; there is a lot of grass."),
        ("There was a piece of cake on the plate.", "盘子上有一块蛋糕。"),
        ("He kicked the bucket and the water spilled.", "他踢翻了桶，水洒了一地。"),
        ("The dog barked up the wrong tree.", "狗对着错的树叫。"),
        ("We saw a white elephant at the zoo.", "我们在动物园看到一头白象。"),
        ("The village survived by selling fish.", "村子靠卖鱼幸存了下来。"),
        ("He is in the red car.", "他在红色的车里。"),
    ],
)
def test_what_is_meant_literally_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他被炒鱿鱼了。", "He was “fried squid”, that is, fired."),
        ("他被老板炒鱿鱼了。", 'He was "fried squid" by his boss.'),
        ("“炒鱿鱼”字面意思是油炸鱿鱼。", "“Chao youyu” literally means fried squid."),
        ("他被炒鱿鱼了，晚上去吃鱿鱼。", "He lost his post and had squid in the evening."),
        ("数学题都算不对，说话还不算数。", "He cannot do sums and never keeps his word."),
    ],
)
def test_what_is_explained_quoted_or_said_elsewhere_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("我吃土豆。", "I eat potatoes straight from the soil."),
        ("我去上火车站接他。", "The station is on fire, and I am fetching him."),
        ("我没门票。", "I have no door ticket."),
    ],
)
def test_a_part_of_another_word_is_no_idiom(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_each_of_several_is_flagged(find: Find) -> None:
    source = "我被炒鱿鱼了，老公还吃醋。"
    target = "They fried squid for me, and my husband eats vinegar."
    assert sorted(find(CHECK, source, target)) == [(("吃醋",), ("vinegar",)), (("炒鱿鱼",), ("squid",))]
