// The least that a first question can cost: the prompt library asks it, and nothing else is loaded.
const [library, message] = process.argv.slice(2);
require(library).input({ message });
