-- What was added last lies beside the index until there is enough of it: every search goes through that, and putting it in
-- its place keeps everybody waiting. So there shall never be much (in kB).

alter index gift_register_by_marks set (gin_pending_list_limit = 128);
