-- What the register is searched for by nearly everybody, in its order. See probity.declarations.register.

create index gift_register_of_directorate on gift_register (authority, directorate, offered_on desc, entered desc);
create index gift_register_of_kind on gift_register (authority, kind, offered_on desc, entered desc);
