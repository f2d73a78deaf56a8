import type { Memento } from 'vscode';

/** A request to a customer that has not been answered yet, as far as this machine knows. */
export interface PendingRequest {
  readonly id: string;
  /** The profile that it was made with. */
  readonly profile: string;
  readonly systemId: string;
  readonly organisation: string;
  /** What the user calls the customer; empty where it has no name. */
  readonly name: string;
  readonly externalRef: string;
  readonly confirmUrl: string;
  /** Whether the system user is to act for the clients of the customer. */
  readonly isAgent?: boolean;
}

const key = 'elan.systemUserRequests';

/** The requests under way, kept between windows. There is nothing secret in them. */
export class PendingRequests {
  constructor(private readonly ofUser: Memento) {}

  /** @returns those that were made with a profile, the newest first */
  of(profile: string): readonly PendingRequest[] {
    return this.all().filter((each) => each.profile === profile);
  }

  async remember(request: PendingRequest): Promise<void> {
    await this.ofUser.update(key, [request, ...this.without(request.id)]);
  }

  async forget(id: string): Promise<void> {
    await this.ofUser.update(key, this.without(id));
  }

  async forgetAllOf(profile: string): Promise<void> {
    await this.ofUser.update(
      key,
      this.all().filter((each) => each.profile !== profile),
    );
  }

  private all(): readonly PendingRequest[] {
    return this.ofUser.get<readonly PendingRequest[]>(key, []);
  }

  private without(id: string): readonly PendingRequest[] {
    return this.all().filter((each) => each.id !== id);
  }
}
