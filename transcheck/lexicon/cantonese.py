"""Function words of written Cantonese, which texts from Hong Kong are full of and other Chinese texts lack."""

FUNCTION_WORDS = frozenset(
    "佢 哋 佢哋 我哋 你哋 係 唔係 嘅 咗 喺 啲 嗰 咁 嚟 俾 畀 囉 咩 嘢 乜 點解 真係 冇 唔 睇 仲 成 使".split()
)
