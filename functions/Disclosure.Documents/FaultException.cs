namespace Disclosure.Documents;

/// <summary>An error that carries what is wrong as a fact, so that whoever catches it can say so in either language.</summary>
/// <typeparam name="TFault">The closed set that the fact is of.</typeparam>
public abstract class FaultException<TFault> : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="message">The same in words.</param>
    /// <param name="cause">The error underneath, where there is one.</param>
    protected FaultException(TFault fault, string message, Exception? cause)
        : base(message, cause) => Fault = fault;

    /// <summary>Gets what is wrong.</summary>
    public TFault Fault { get; }
}
