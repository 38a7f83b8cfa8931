from transcheck import Auditor, Pair

SOURCE = "医生建议病人每天吃蔬菜。"
TARGET = "The doctor advised the to eat vegetables every day."


def test_what_the_reference_leaves_out_as_well_is_no_omission_but_noted() -> None:
    auditor = Auditor()
    alone = auditor.audit_pair(Pair("alone", SOURCE, TARGET))
    assert "content-omitted" in {flag.check for flag in alone.flags}
    beside = auditor.audit_pair(
        Pair("beside", SOURCE, TARGET, reference=("The doctor advised the to eat greens daily.",))
    )
    assert "content-omitted" not in {flag.check for flag in beside.flags}
    assert "content-omitted finds no counterpart of “病人”, but in the reference neither" in beside.pair.notes


def test_what_the_reference_renders_stays_an_omission() -> None:
    reference = ("The doctor advised the patient to eat vegetables every day.",)
    result = Auditor().audit_pair(Pair("beside", SOURCE, TARGET, reference=reference))
    [flag] = [flag for flag in result.flags if flag.source_spans == ((4, 6),)]
    assert flag.category == "accuracy/omission"
    assert not any("neither" in note for note in result.pair.notes)
