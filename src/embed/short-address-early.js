// A program by the short address has a page of its own.
if (/[#&]code=/.test(location.hash)) location.replace(`program/${location.search}${location.hash}`);
