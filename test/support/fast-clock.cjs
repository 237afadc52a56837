// Loaded into the command before its own code (`node --require`): whenever it looks at the clock, 600 ms have passed since it last did.
let looks = 0;
performance.now = () => {
  looks += 1;
  return looks * 600;
};
