"""A small shell: simple commands, pipelines, `;` `&&` `||` `!`, redirections, variables, patterns of file names, command
substitution, `if`, `for`, `while`, `{ … }`. There are no functions, no jobs but `&`, and no arithmetic.
"""
