package dev.hextet.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads factors: {@code 1}, {@code 0.5}. */
public final class FactorConverter implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    if (!text.matches("[0-9]{1,6}([.][0-9]{1,6})?")) {
      throw new TypeConversionException("\"" + text + "\" is not a factor: write 1 or 0.5");
    }
    return Double.valueOf(text);
  }
}
