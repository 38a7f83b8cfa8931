import pytest

import transcheck

pytest_plugins = ["pytester"]

ROWS = """{"id": "good", "source": "我不去学校。", "target": "I am not going to school."}
{"id": "wrong", "source": "低于60分不能买票。", "target": "\\u001b[31mBelow 600 points you cannot buy tickets."}
{"id": "labelled", "source": "低于60分不能买票。", "target": "Below 600 points you cannot buy tickets.",
{"id": "alone", "source": "我不去学校。", "target": null}
"""


@pytest.fixture(scope="module", autouse=True)
def _engine() -> None:
    """Loads the engine before pytester takes stock: it unloads what an inner run loads, and numpy loads only once."""
    transcheck.audit("我不去学校。", "I am not going to school.")


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    (pytester.path / "transcheck.toml").write_text("", encoding="utf-8")
    (pytester.path / "data").mkdir()
    (pytester.path / "data" / "p.jsonl").write_text(ROWS, encoding="utf-8")
    (pytester.path / "data" / "README.md").write_text("我不去学校。\n", encoding="utf-8")
    pytester.makepyfile(test_own="def test_own():\n    pass\n")
    return pytester


def test_one_item_a_pair(project: pytest.Pytester) -> None:
    done = project.runpytest_inprocess("--transcheck", "data", "-rA")
    done.assert_outcomes(failed=2, passed=1, skipped=1)
    shown = done.stdout.str()
    assert "PASSED data/p.jsonl::good" in shown
    assert "FAILED data/p.jsonl::wrong - flagged: number-changed: " in shown
    assert "target  \\x1b[31mBelow 600" in shown
    assert "cannot be judged: " in shown
    assert "Traceback" not in shown


def test_a_single_pair_and_a_file_by_name(project: pytest.Pytester) -> None:
    project.runpytest_inprocess("--transcheck", "data/p.jsonl::good").assert_outcomes(passed=1)
    thread = project.path / "thread.txt"
    thread.write_text("1. 我不去学校。\nI am not going to school.\n", encoding="utf-8")
    project.runpytest_inprocess("--transcheck", "thread.txt").assert_outcomes(passed=1)


def test_own_tests_and_pairs_together(project: pytest.Pytester) -> None:
    project.runpytest_inprocess("--transcheck").assert_outcomes(failed=2, passed=2, skipped=1)


def test_without_the_option_nothing_changes_and_nothing_is_loaded(project: pytest.Pytester) -> None:
    project.makepyfile(
        test_own="""
        import sys

        def test_own():
            ours = {name for name in sys.modules if name.split(".")[0] == "transcheck"}
            assert ours <= {"transcheck", "transcheck.pytest_plugin", "transcheck.errors", "transcheck.model"}
            assert "numpy" not in sys.modules and "jieba" not in sys.modules
        """
    )
    project.runpytest_subprocess().assert_outcomes(passed=1)
