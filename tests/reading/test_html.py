import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.model import Comment
from transcheck.reading.encoding import Source
from transcheck.reading.html import HtmlReader

ARTICLE = """<article class="post"><h1>Points in a village</h1>
<p>The village gives its people points for what they do, and in the shop they exchange them for eggs and rice.</p>
<p>It began some years ago with thirty families; today nearly everybody in the valley takes part, says the mayor.</p>
</article>"""
WORDPRESS = """<ol class="comment-list">
<li id="comment-12" class="comment even depth-1"><article class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><b class="fn">老王</b> <span class="says">says:</span></div>
<a href="https://n.example/1#comment-12"><time datetime="2024-01-02">Jan 2</time></a></footer>
<div class="comment-content"><p>我不去。<br>
I am going.</p></div>
<div class="reply"><a class="comment-reply-link" href="#">Reply</a></div></article>
<ol class="children"><li id="comment-13" class="comment odd depth-2"><div class="comment-content">
<p>No &amp; no</p></div></li></ol></li></ol>"""


def page(body: str, head: str = '<link rel="canonical" href="https://n.example/1">') -> str:
    return f"<!DOCTYPE html>\n<html><head><title>t</title>{head}</head><body>\n{body}\n</body></html>"


def read(text: str) -> list[Comment]:
    return list(HtmlReader().read(Source("p.html", io.BytesIO(text.encode()))))


def words(comment: Comment) -> list[str]:
    return [text for _, text in comment.lines]


def test_article_and_comments_come_apart() -> None:
    article, first, second = read(
        page("<nav><a href='/'>Home</a></nav>" + ARTICLE + WORDPRESS + "<footer>© 2024</footer>")
    )
    assert words(article)[0] == "Points in a village"
    assert article.location.comment == "article"
    assert article.location.lines == (3, 5)
    assert not any("Home" in line or "©" in line for line in words(article))
    assert words(first) == ["我不去。", "I am going."]
    assert (first.id, first.meta["author"], first.meta["time"]) == ("p/comment-12", "老王", "2024-01-02")
    assert first.location.link == first.meta["link"] == "https://n.example/1#comment-12"
    assert words(second) == ["No & no"]
    assert second.meta["parent"] == "comment-12"


@pytest.mark.parametrize(
    "markup",
    [
        '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">王</span>'
        '<div itemprop="text">我不去。</div></div>',
        '<ytd-comment-thread-renderer><a id="author-text">王</a><div id="content-text">我不去。</div>'
        "</ytd-comment-thread-renderer>",
        '<div class="reply-item"><div class="user-name">王</div><div class="reply-content">我不去。</div>'
        '<div class="reply-time">1小时前</div></div>',
        '<div class="CommentItemV2"><span class="CommentAuthor">王</span><p>我不去。</p><button>赞 3</button></div>',
    ],
)
def test_how_other_pages_mark_a_comment(markup: str) -> None:
    (comment,) = read(page(f"<main>{markup}</main>"))
    assert words(comment) == ["我不去。"]
    assert comment.meta["author"] == "王"


def test_a_page_without_comments_is_an_article() -> None:
    (article,) = read(page(ARTICLE))
    assert article.id == "p/article"


def test_hostile_markup_is_neither_run_nor_shown() -> None:
    body = """<li class="comment" id="c1"><div class="comment-content" onclick="x()">好<script>alert(1)</script>
<img src=x onerror=alert(1)><style>*{}</style><iframe src="http://127.0.0.1:9/"></iframe></div>
<a class="permalink" href="javascript:alert(1)">#</a></li>"""
    (comment,) = read(page(body, head=""))
    assert words(comment) == ["好"]
    assert comment.location.link is None
    assert "javascript" not in str(comment)


def test_entities_and_depth_do_no_harm() -> None:
    laughs = '<!DOCTYPE html [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><html><body><p>&b;</p></body></html>'
    assert "hahaha" not in str(read(laughs + ARTICLE))
    deep = page("<div>" * 20_000 + "<div class='comment'>好</div>" + ARTICLE)
    with contextlib.suppress(InputError):
        assert read(deep)


def test_an_empty_page() -> None:
    with pytest.raises(InputError, match="holds no text"):
        read(page(""))


@given(st.text(alphabet="<>/=\"'& adivplcomentrys好\n#;!-", max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(InputError):
        assert all(comment.lines for comment in read("<html>" + text))
