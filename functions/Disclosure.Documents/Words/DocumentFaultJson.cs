using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Documents.Words;

/// <summary>Writes and reads faults as JSON, without reflection. What is missing or of another kind is an error, never a default.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentFault))]
internal sealed partial class DocumentFaultJson : JsonSerializerContext;
