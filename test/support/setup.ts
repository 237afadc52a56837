import fc from 'fast-check';

// A change must not fail for a case that it has nothing to do with: CI runs the same cases each time, everyone else random ones.
if (process.env.CI) fc.configureGlobal({ seed: 20_260_101 });
