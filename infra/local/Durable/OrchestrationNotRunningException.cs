namespace FunctionsLocalHost.Durable;

/// <summary>
/// The instance does not exist or has ended, so that nothing can be told it any more. The real client throws
/// <c>Grpc.Core.RpcException</c> here; code for both looks the instance up instead of catching either.
/// </summary>
public sealed class OrchestrationNotRunningException : InvalidOperationException
{
    internal OrchestrationNotRunningException(string message)
        : base(message)
    {
    }
}
