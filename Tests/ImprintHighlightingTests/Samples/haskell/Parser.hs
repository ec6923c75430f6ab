{-# LANGUAGE OverloadedStrings #-}
{-# LANGUAGE ScopedTypeVariables #-}

-- |
-- Module      : Parser
-- Description : Reads sums of numbers
module Parser
  ( Parser
  , runParser
  , expression
  ) where

import Control.Applicative (Alternative (..))
import Control.Monad (void, when)
import Data.Char (isDigit, isSpace)
import qualified Data.Map as Map
import qualified Data.Text as T

-- | A parser of characters.
newtype Parser a = Parser
  { runParser :: String -> Maybe (a, String)
  }

instance Functor Parser where
  fmap f (Parser p) = Parser $ \input -> case p input of
    Nothing -> Nothing
    Just (a, rest) -> Just (f a, rest)

instance Applicative Parser where
  pure a = Parser $ \input -> Just (a, input)
  Parser pf <*> Parser pa = Parser $ \input -> do
    (f, rest) <- pf input
    (a, rest') <- pa rest
    return (f a, rest')

instance Alternative Parser where
  empty = Parser (const Nothing)
  Parser p <|> Parser q = Parser $ \input -> p input <|> q input

satisfy :: (Char -> Bool) -> Parser Char
satisfy ok = Parser go
  where
    go (c : cs)
      | ok c = Just (c, cs)
    go _ = Nothing

char :: Char -> Parser Char
char c = satisfy (== c)

token :: Parser a -> Parser a
token p = p <* many (satisfy isSpace)

number :: Parser Integer
number = token (read <$> some (satisfy isDigit))

expression, term :: Parser Integer
expression = foldl (flip ($)) <$> term <*> many rest
  where
    rest = (flip (+) <$ symbol '+' <*> term)
       <|> (flip (-) <$ symbol '-' <*> term)
    symbol = token . char
term = product <$> ((:) <$> number <*> many (token (char '*') *> number))

data Shape
  = Circle { radius :: Double }
  | Square Double
  deriving (Eq, Ord, Show)

area :: Shape -> Double
area (Circle r) = pi * r ^ (2 :: Int)
area (Square a) = a * a

counts :: Ord k => [k] -> Map.Map k Int
counts = foldr (\k -> Map.insertWith (+) k 1) Map.empty

main :: IO ()
main = do
  line <- getLine
  let limit = 0x10 :: Int
      ratio = 2.5e-1
  when (length line > limit) $
    putStrLn "a long line"
  case runParser expression line of
    Just (value, "") -> print value
    Just (_, rest)   -> putStrLn ("left over: " ++ show rest)
    Nothing          -> void (putStrLn "Größe?")
  if ratio < 1 then mapM_ print [1, 3 .. 9] else return ()
