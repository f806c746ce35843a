using System.Text.Json.Serialization;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;

namespace Disclosure.Reports;

/// <summary>The facts of findings as JSON, <c>{"kind":"titleYearDiffers","printed":2021,"expected":2022,"form":"2021"}</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SectionIdConverter), typeof(DrawnDifferenceConverter)])]
[JsonSerializable(typeof(FindingFact))]
[JsonSerializable(typeof(DocumentFault))]
internal sealed partial class FactJson : JsonSerializerContext;
