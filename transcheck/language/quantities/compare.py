from transcheck.model import Quantity
def match(a: Quantity, b: Quantity) -> bool:
    return a.low == b.low and a.high == b.high
