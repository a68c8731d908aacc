-- What is to be done about annual declarations, for those who are told of it. See probity.declarations.completion.

create index annual_return_with_mitigation on annual_return (annual_return) where review = 'mitigation-required';
