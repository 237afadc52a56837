/** An answer of AWS that is not what its documentation says, or a call that gave none. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
}

/**
 * A part of an answer of AWS. What is taken out of it is checked: an answer decides what the product tells people for months.
 *
 * Every method throws an AwsError that names the call and the part.
 */
export class Answer {
  constructor(
    private readonly value: unknown,
    /** The call, and the way from its answer to this part. */
    private readonly where: string,
  ) {}

  /** A member of an object that has to be there. */
  at(key: string): Answer {
    return this.optional(key) ?? this.refuse(`has no ${key}`);
  }

  /** A member of an object, or undefined. */
  optional(key: string): Answer | undefined {
    const member = Object.entries(this.object()).find(([name]) => name === key);
    return member && new Answer(member[1], `${this.where}.${key}`);
  }

  /** The members of an object. */
  members(): Answer[] {
    return Object.entries(this.object()).map(([key, value]) => new Answer(value, `${this.where}.${key}`));
  }

  items(): Answer[] {
    if (!Array.isArray(this.value)) return this.refuse('is no list');
    return this.value.map((item, index) => new Answer(item, `${this.where}[${index}]`));
  }

  text(): string {
    return typeof this.value === 'string' && this.value !== '' ? this.value : this.refuse('is no text');
  }

  /** A text that is one of some. */
  oneOf<const T extends string>(choices: readonly T[]): T {
    const text = this.text();
    return choices.find((choice) => choice === text) ?? this.refuse(`is "${text}", not one of: ${choices.join(', ')}`);
  }

  /** A number of zero or more, which the price list writes as a text. */
  amount(): number {
    const text = this.text();
    return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : this.refuse(`is "${text}", no number`);
  }

  /** A text that is JSON itself. */
  parsed(): Answer {
    try {
      return new Answer(JSON.parse(this.text()), this.where);
    } catch (error) {
      if (error instanceof AwsError) throw error;
      return this.refuse('is no JSON');
    }
  }

  refuse(fault: string): never {
    throw new AwsError(`${this.where} ${fault}`);
  }

  private object(): object {
    const { value } = this;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : this.refuse('is no object');
  }
}
