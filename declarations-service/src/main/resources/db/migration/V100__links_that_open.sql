-- Whoever stands above somebody who owes an annual declaration is led to what they may open.
-- See probity.declarations.reminding.

update notice
   set link = replace(link, '/api/v1/people/', '/api/v1/deadlines/line/')
 where link like '/api/v1/people/%';
