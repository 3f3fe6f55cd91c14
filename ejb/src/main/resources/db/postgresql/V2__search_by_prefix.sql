-- text_pattern_ops: like 'abc%' uses the index whatever the database's collation is
create index search_word_by_word on search_word (word text_pattern_ops, conference_id);
