#!/usr/bin/env node
'use strict';

// The command itself, in this process: what it prints, asks and exits with is its own.
const { dirname, join } = require('node:path');

require(join(dirname(require.resolve('generator-ecr-privatelink/package.json')), 'dist/cli.cjs'));
