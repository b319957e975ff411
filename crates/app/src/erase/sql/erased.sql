SELECT e.order_number, e.at, r.receipt
FROM erased e
LEFT JOIN erasure_receipt r ON r.person = e.person
ORDER BY e.at DESC, e.person
