### Teaching: groups, learners, progress.

teach-groups = My groups
