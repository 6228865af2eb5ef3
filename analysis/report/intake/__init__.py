"""Articles and studies taken in: from files of any kind, with what is doubtful said in one line each."""
