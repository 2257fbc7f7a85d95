// A failure that has been put into words for the person who deploys.
// Knows no cause.
export class DeployError extends Error {}
