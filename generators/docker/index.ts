import App from '../app/index.js';

/** The app with the part `docker` added to the recorded answers. */
export default class extends App {
  protected override readonly part = 'docker';
}
