"""What is known of words before any text is read: the dictionary, glossaries, names. A base that every stage may use."""
