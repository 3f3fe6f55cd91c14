create index search_word_by_word on search_word (word, conference_id);
