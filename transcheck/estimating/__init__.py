"""What numbers can be had from the texts alone: metrics against a reference or machine output."""
