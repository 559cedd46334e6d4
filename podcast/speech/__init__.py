"""How it is voiced: sentences, spoken forms, engines."""
