"""The network as programs see it, over the simulated internet of the page. No request ever leaves the site."""
