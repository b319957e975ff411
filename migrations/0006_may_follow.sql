-- Which modules are open for whom: those of a group they are in that is not closed. The one place of this rule.
CREATE VIEW may_follow AS
SELECT e.person, m.series
FROM enrolment e
JOIN group_module m ON m.group_id = e.group_id
JOIN class_group g ON g.id = e.group_id
WHERE g.closed = 0;
