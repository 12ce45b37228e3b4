using Microsoft.Azure.Functions.Worker;

namespace FunctionsLocalHost.Hosting;

/// <summary>One invocation of a function, and what it came to.</summary>
internal sealed class Invocation(
    FunctionDescription function, object? trigger, IReadOnlyDictionary<string, object?> bindingData,
    IServiceProvider services, CancellationToken cancellation) : FunctionContext
{
    public FunctionDescription Function { get; } = function;

    /// <summary>What the trigger hands to its parameter, before it is converted.</summary>
    public object? Trigger { get; } = trigger;

    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override BindingContext BindingContext { get; } = new Data(bindingData);

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => Function;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    /// <summary>Cancelled when nobody waits for the invocation any more.</summary>
    public override CancellationToken CancellationToken => Cancellation;

    public CancellationToken Cancellation { get; set; } = cancellation;

    private sealed class Data(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
    }
}
