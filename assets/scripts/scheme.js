// Sets the stored choice before the first paint, which is why it loads in the head and blocks. Without a stored choice,
// or where storage is forbidden, the system's preference holds.
try {
  const choice = localStorage.getItem("imprint.theme");
  if (choice) document.documentElement.dataset.theme = choice;
} catch {}
