/** What goes by one name happens one after the other, whatever became of the one before. */
export class InTurn {
  readonly #running = new Map<string, Promise<unknown>>()

  async run<Done>(name: string, act: () => Promise<Done>): Promise<Done> {
    const before = this.#running.get(name) ?? Promise.resolve()
    const turn = before.then(act, act)
    this.#running.set(name, turn)
    try {
      return await turn
    } finally {
      if (this.#running.get(name) === turn) this.#running.delete(name)
    }
  }
}
