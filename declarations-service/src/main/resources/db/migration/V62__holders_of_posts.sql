-- Who holds a post. See probity.declarations.people.

create index placement_holding on placement using gin (string_to_array(posts, ' '));
