-- Few entries are withdrawn: looking for them need not go through all of the register.
create index gift_register_withdrawn on gift_register (authority, withdrawn_on)
    where withdrawn_on is not null;
