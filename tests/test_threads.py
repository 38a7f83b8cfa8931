from collections.abc import Generator

from threadpoolctl import threadpool_info, threadpool_limits

from transcheck import Auditor, Pair


def threads() -> set[int]:
    return {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"}


def test_algebra_has_one_thread_while_pairs_are_audited_and_as_many_as_before_afterwards() -> None:
    auditor = Auditor()
    auditor.audit_pair(Pair("0", "我去。", "I am going."))  # loads what it calculates with
    with threadpool_limits(limits=2, user_api="blas"):
        results = auditor.audit([Pair("1", "我不去。", "I am going."), Pair("2", "三成反对。", "30% object.")])
        next(results)
        assert threads() == {1}
        assert len(list(results)) == 1
        assert threads() == {2}
        results = auditor.audit([Pair("1", "我不去。", "I am going.")] * 2)
        next(results)
        assert isinstance(results, Generator)
        results.close()
        assert threads() == {2}
