import App from '../app/index.js';

/** The app with the part `codebuild` added to the recorded answers. */
export default class extends App {
  protected override readonly part = 'codebuild';
}
