SELECT edition, at, form FROM advice_given WHERE review = $1 ORDER BY edition DESC
