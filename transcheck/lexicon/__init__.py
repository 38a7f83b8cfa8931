"""What is known of words before a text is read: dictionary, glossaries, names. A base that every stage may use."""
