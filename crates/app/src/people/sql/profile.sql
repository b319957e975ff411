UPDATE person SET
  name = COALESCE($2, name),
  alias = COALESCE($3, alias),
  symbol = COALESCE($4, symbol),
  number = COALESCE($5, number),
  language = COALESCE($6, language),
  content_language = COALESCE($7, content_language),
  display = COALESCE($8, display)
WHERE id = $1
